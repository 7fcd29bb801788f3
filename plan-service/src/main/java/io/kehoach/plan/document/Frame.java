package io.kehoach.plan.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What goes over the pipes between the service and a reading child: a kind, a length, the
 * bytes. Neither side trusts a length.
 */
record Frame(Kind kind, byte[] content) {

	private static final int LARGEST = 32 * 1024 * 1024;

	enum Kind {

		READY('o'), MEDIA_TYPE('m'), DOCUMENT('d'), PROGRESS('p'), TEXT('t'), DRAFT('r'), REFUSAL('x');

		private final char mark;

		Kind(char mark) {
			this.mark = mark;
		}

		private static Kind of(int mark) throws IOException {
			for (Kind kind : values()) {
				if (kind.mark == mark) {
					return kind;
				}
			}
			throw new IOException("no frame");
		}

	}

	static Frame read(DataInputStream in) throws IOException {
		Kind kind = Kind.of(in.readUnsignedByte());
		int length = in.readInt();
		if (length < 0 || length > LARGEST) {
			throw new IOException("no frame");
		}
		byte[] content = in.readNBytes(length);
		if (content.length < length) {
			throw new IOException("frame cut short");
		}
		return new Frame(kind, content);
	}

	void write(DataOutputStream out) throws IOException {
		out.writeByte(kind.mark);
		out.writeInt(content.length);
		out.write(content);
		out.flush();
	}

}
