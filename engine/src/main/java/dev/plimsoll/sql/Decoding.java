package dev.plimsoll.sql;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The outcome of turning the bytes of a file into text: UTF-8, strictly. A leading byte order mark is dropped. */
public sealed interface Decoding {

    /** Largest file that is read, in bytes. */
    int MAX_BYTES = 32 * 1024 * 1024;

    /** The bytes were text; {@code marked} where they began with a byte order mark. */
    record Decoded(SourceText source, boolean marked) implements Decoding {}

    /** The bytes are not read. {@code reason} completes "cannot be read: …". */
    record Refused(String path, String reason) implements Decoding {}

    static Decoding of(String path, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new Refused(path, "the file has more than the limit of " + MAX_BYTES / 1024 / 1024 + " MiB");
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new Refused(path, "the file is UTF-16, not UTF-8");
        }
        boolean ascii = true;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return new Refused(path, "the file is binary: byte " + (i + 1) + " is zero");
            }
            ascii &= bytes[i] > 0;
        }
        if (ascii) {
            return new Decoded(new SourceText(path, new String(bytes, StandardCharsets.US_ASCII)), false);
        }
        return utf8(path, bytes, startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0);
    }

    private static Decoding utf8(String path, byte[] bytes, int start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return new Refused(path, "the file is not UTF-8: byte " + (in.position() + 1) + " is malformed");
        }
        return new Decoded(new SourceText(path, out.flip().toString()), start > 0);
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
