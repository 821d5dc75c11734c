package dev.plimsoll.postgres;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a server's parser about many statements, hundreds in a round trip, without running or analysing any.
 *
 * <p>Each is sent as a Parse message (<a href="https://www.postgresql.org/docs/18/protocol-flow.html">protocol, extended query</a>) in
 * a session whose transaction has already failed: the server parses it first, and answers "current transaction is aborted" only to what
 * it could parse. One statement a message; of several the server says that they are too many, with the state of a syntax error.
 */
public final class SyntaxProtocol implements Closeable {

    private static final int BATCH = 200;
    private static final int PROTOCOL_3 = 3 << 16;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    /** A session of its own. */
    public SyntaxProtocol(PostgresServer server) throws IOException {
        this(server.port());
    }

    /** A session on a server of the loopback interface that asks for no password. */
    public SyntaxProtocol(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
        ByteArrayOutputStream parameters = new ByteArrayOutputStream();
        for (String word : List.of("user", "postgres", "database", "postgres", "client_encoding", "UTF8", "")) {
            parameters.write(bytes(word));
        }
        out.writeInt(parameters.size() + 8);
        out.writeInt(PROTOCOL_3);
        parameters.writeTo(out);
        out.flush();
        answer();
        send('Q', bytes("BEGIN"));
        out.flush();
        answer();
        send('Q', bytes("SELECT 1 / 0"));
        out.flush();
        answer();
    }

    /** The SQLSTATE of what the parser says against each statement; empty where it takes it. */
    public List<String> refusals(List<String> statements) throws IOException {
        List<String> states = new ArrayList<>(statements.size());
        for (int from = 0; from < statements.size(); from += BATCH) {
            List<String> batch = statements.subList(from, Math.min(from + BATCH, statements.size()));
            for (String statement : batch) {
                ByteArrayOutputStream parse = new ByteArrayOutputStream();
                parse.write(0);
                parse.write(bytes(statement));
                parse.write(new byte[2]);
                send('P', parse.toByteArray());
                send('S', new byte[0]);
            }
            out.flush();
            for (int i = 0; i < batch.size(); i++) {
                String state = answer();
                states.add(state.equals("25P02") ? "" : state);
            }
        }
        return states;
    }

    private static byte[] bytes(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }

    private void send(char type, byte[] body) throws IOException {
        out.writeByte(type);
        out.writeInt(body.length + 4);
        out.write(body);
    }

    /** Reads up to "ready for query"; the state of the error before it, or nothing. */
    private String answer() throws IOException {
        String state = "";
        while (true) {
            int type = in.readByte();
            byte[] body = new byte[in.readInt() - 4];
            in.readFully(body);
            if (type == 'Z') {
                return state;
            } else if (type == 'E') {
                state = state(body);
            }
        }
    }

    /** The field {@code C} of an error. */
    private static String state(byte[] fields) throws IOException {
        int at = 0;
        while (fields[at] != 0) {
            int end = at;
            while (fields[end] != 0) {
                end++;
            }
            if (fields[at] == 'C') {
                return new String(fields, at + 1, end - at - 1, StandardCharsets.US_ASCII);
            }
            at = end + 1;
        }
        throw new IOException("An error without a state");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
