package dev.keelson.secret;

import java.nio.ByteBuffer;

/** Reads the parts of a value in ASN.1's DER one after the other, as far as a certificate needs that. */
final class DerReader {
    static final int INTEGER = 0x02;
    static final int UTC_TIME = 0x17;
    static final int GENERALIZED_TIME = 0x18;
    static final int SEQUENCE = 0x30;

    /** The part that a structure calls {@code [0]}. */
    static final int OPTIONAL_FIRST = 0xA0;

    private static final int LONG_LENGTH = 0x80;

    private final ByteBuffer bytes;

    DerReader(byte[] bytes) {
        this(ByteBuffer.wrap(bytes));
    }

    private DerReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    boolean isNext(int tag) {
        return bytes.hasRemaining() && Byte.toUnsignedInt(bytes.get(bytes.position())) == tag;
    }

    /** The content of the next part, which must have this tag. */
    DerReader enter(int tag) {
        if (!isNext(tag)) {
            throw new IllegalArgumentException("no part 0x%02x at byte %d".formatted(tag, bytes.position()));
        }
        bytes.get();
        var length = length();
        if (length > bytes.remaining()) {
            throw new IllegalArgumentException("ends within the part 0x%02x".formatted(tag));
        }
        var content = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return new DerReader(content);
    }

    void skip(int tag) {
        var unused = enter(tag);
    }

    /** The next part as it stands there, with its tag and its length. */
    byte[] copy(int tag) {
        var start = bytes.position();
        skip(tag);
        var part = new byte[bytes.position() - start];
        bytes.get(start, part);
        return part;
    }

    /** What was not read yet. */
    byte[] rest() {
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return rest;
    }

    private int length() {
        var first = octet();
        if (first < LONG_LENGTH) {
            return first;
        }
        var length = 0;
        for (var left = first - LONG_LENGTH; left > 0; left--) {
            length = length << Byte.SIZE | octet();
            // No certificate has so many bytes, and one more would make the number a negative one.
            if (length >= 1 << 23) {
                throw new IllegalArgumentException("has a part of %d bytes".formatted(length));
            }
        }
        return length;
    }

    private int octet() {
        if (!bytes.hasRemaining()) {
            throw new IllegalArgumentException("ends before a part's length");
        }
        return Byte.toUnsignedInt(bytes.get());
    }
}
