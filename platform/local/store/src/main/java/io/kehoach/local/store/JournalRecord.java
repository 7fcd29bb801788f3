package io.kehoach.local.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * One document's state after a change. Written as length, checksum, map, id and document,
 * so that a record that was cut off by a crash is recognised.
 *
 * @param document null where it was removed
 */
record JournalRecord(String map, Object id, @Nullable Document document) {

	private static final int HEADER = 8;

	/**
	 * Appends this record.
	 * @return how many bytes the document takes
	 */
	int writeTo(ByteBuf target) {
		int start = target.writerIndex();
		target.writeZero(HEADER);
		byte[] name = map.getBytes(StandardCharsets.UTF_8);
		target.writeShort(name.length).writeBytes(name);
		BsonEncoder.encodeDocument(new Document("", (id instanceof Missing) ? null : id), target);
		int beforeDocument = target.writerIndex();
		if (document != null) {
			BsonEncoder.encodeDocument(document, target);
		}
		int end = target.writerIndex();
		target.setInt(start, end - start - HEADER);
		target.setInt(start + 4, checksum(target, start + HEADER, end));
		return end - beforeDocument;
	}

	/**
	 * The complete records of a file; what follows the first damaged one was never
	 * acknowledged.
	 */
	static List<JournalRecord> readAll(byte[] file) {
		List<JournalRecord> records = new ArrayList<>();
		ByteBuf source = Unpooled.wrappedBuffer(file);
		while (source.readableBytes() > HEADER) {
			int length = source.readInt();
			int checksum = source.readInt();
			int start = source.readerIndex();
			if (length <= 0 || length > source.readableBytes() || checksum(source, start, start + length) != checksum) {
				return records;
			}
			records.add(read(source.readSlice(length)));
		}
		return records;
	}

	private static JournalRecord read(ByteBuf source) {
		String map = source.readCharSequence(source.readUnsignedShort(), StandardCharsets.UTF_8).toString();
		Object id = Missing.ofNullable(BsonDecoder.decodeBson(source).get(""));
		return new JournalRecord(map, id, source.isReadable() ? BsonDecoder.decodeBson(source) : null);
	}

	private static int checksum(ByteBuf bytes, int from, int to) {
		CRC32C checksum = new CRC32C();
		checksum.update(bytes.nioBuffer(from, to - from));
		return (int) checksum.getValue();
	}

}
