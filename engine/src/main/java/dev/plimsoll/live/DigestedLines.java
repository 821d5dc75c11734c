package dev.plimsoll.live;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Digests what is read, up to the line that begins with the digest itself, and refuses to read more than a number of bytes. */
final class DigestedLines extends FilterInputStream {

    private static final byte[] END = ("\"" + SnapshotWriter.DIGEST + "\":").getBytes(StandardCharsets.UTF_8);

    private final MessageDigest digest = Digests.sha256();
    private final long most;
    private long count = 0;
    /** How many bytes of {@link #END} the current line began with; -1 where it began otherwise. */
    private int matched = 0;

    DigestedLines(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** Of all that came before the line. */
    byte[] digest() {
        return digest.digest();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        if (got > 0) {
            count += got;
            if (count > most) {
                throw new TooMuchException();
            }
            take(target, offset, offset + got);
        }
        return got;
    }

    private void take(byte[] bytes, int from, int to) {
        int start = from;
        for (int i = from; i < to && matched < END.length; i++) {
            byte next = bytes[i];
            if (matched >= 0 && next == END[matched]) {
                if (matched == 0) {
                    digest.update(bytes, start, i - start);
                }
                matched++;
                start = i + 1;
            } else {
                if (matched > 0) {
                    digest.update(END, 0, matched);
                    start = i;
                }
                matched = next == '\n' ? 0 : -1;
            }
        }
        if (matched <= 0) {
            digest.update(bytes, start, to - start);
        }
    }

    @Override
    public long skip(long n) {
        throw new UnsupportedOperationException("each byte is digested");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** More bytes than allowed. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
