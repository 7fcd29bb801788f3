package io.kehoach.local.store;

import java.nio.ByteBuffer;
import java.util.Collection;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Documents as bytes.
 */
final class Bson {

	private Bson() {
	}

	static void write(WriteBuffer target, Document document) {
		ByteBuf bytes = Unpooled.buffer();
		BsonEncoder.encodeDocument(document, bytes);
		target.put(bytes.nioBuffer());
	}

	static Document read(ByteBuffer source) {
		ByteBuf bytes = Unpooled.wrappedBuffer(source);
		Document document = BsonDecoder.decodeBson(bytes);
		source.position(source.position() + bytes.readerIndex());
		return Names.shared(document);
	}

	/**
	 * Roughly the heap that a value takes.
	 */
	static int memory(@Nullable Object value) {
		return switch (value) {
			case Document document -> {
				int sum = 100;
				for (var entry : document.entrySet()) {
					sum += 48 + memory(entry.getValue());
				}
				yield sum;
			}
			case Collection<?> array -> {
				int sum = 40;
				for (Object element : array) {
					sum += 8 + memory(element);
				}
				yield sum;
			}
			case String text -> 48 + text.length();
			case BinData bytes -> 32 + bytes.getData().length;
			case null, default -> 24;
		};
	}

}
