package dev.plimsoll.live.connect;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why there is no connection, and what to do: what failed, then on a line of its own the step that helps. */
final class ConnectionFailure {

    private static final String WAYS =
            "Give it by PGPASSWORD, by ~/.pgpass, or in the address that an environment variable holds (env:NAME).";
    private static final String TRUST =
            "Name the certificate of the authority that issued it: sslrootcert=FILE in the address, or PGSSLROOTCERT.";

    private ConnectionFailure() {}

    static String explained(SQLException e) {
        String network = ofNetwork(e);
        return network != null ? network : ofServer(e);
    }

    private static @Nullable String ofNetwork(SQLException e) {
        if (cause(e, UnknownHostException.class)) {
            return "the host is not known";
        } else if (cause(e, SocketTimeoutException.class)) {
            return "no answer in time\nA firewall may drop what is sent to this address.";
        } else if (cause(e, NoRouteToHostException.class)) {
            return "no network leads to the host";
        } else if (cause(e, ConnectException.class)) {
            return "nobody listens there\nIs the server running, and does it listen on this address and port?";
        } else if (cause(e, CertificateException.class)) {
            return "its certificate is not trusted\n" + TRUST;
        } else if (cause(e, SSLException.class)) {
            return "TLS failed: " + reason(e);
        }
        return null;
    }

    private static String ofServer(SQLException e) {
        String reason = reason(e);
        String lower = reason.toLowerCase(Locale.ROOT);
        return switch (e.getSQLState() == null ? "" : e.getSQLState()) {
            case "28P01" -> "the password or the role is wrong: " + reason + "\n" + WAYS;
            case "08004" -> lower.contains("password") ? "it asks for a password\n" + WAYS : ofTls(reason, lower);
            case "28000" ->
                lower.contains("no encryption") || lower.contains("ssl off")
                        ? "it does not let this host in without TLS: " + reason
                                + "\nAdd sslmode=verify-full to the address, or set PGSSLMODE."
                        : reason;
            case "3D000" -> "there is no such database: " + reason;
            case "53300" -> "all its connections are taken: " + reason + "\nTry again later.";
            case "57P03" -> "it does not take connections now: " + reason + "\nTry again in a moment.";
            default -> ofTls(reason, lower);
        };
    }

    private static String ofTls(String reason, String lower) {
        if (lower.contains("does not support ssl")) {
            return "it has no TLS, which sslmode demands\nsslmode=prefer takes what there is, and sends all in the clear where there is none.";
        } else if (lower.contains("hostname") && lower.contains("verif")) {
            return "its certificate is for another host: " + reason;
        } else if (lower.contains("root certificate")) {
            return reason + "\n" + TRUST;
        }
        return reason;
    }

    private static String reason(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.replaceFirst("^(FATAL|ERROR): ", "");
    }

    private static boolean cause(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
