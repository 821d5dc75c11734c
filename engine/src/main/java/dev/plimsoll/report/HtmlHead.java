package dev.plimsoll.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The head of the page: its one style and its one script, and a policy under which a browser loads and runs nothing else. */
final class HtmlHead {

    private HtmlHead() {}

    static Html of(String title) {
        String style = resource("report.css");
        String script = resource("report.js");
        String policy = "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
                + "; base-uri 'none'; form-action 'none'";
        return Html.tag(
                "head",
                Html.tag("meta", Map.of("charset", "utf-8")),
                Html.tag("meta", Map.of("http-equiv", "Content-Security-Policy", "content", policy)),
                Html.tag("meta", Map.of("name", "viewport", "content", "width=device-width, initial-scale=1")),
                Html.tag("meta", Map.of("name", "color-scheme", "content", "light dark")),
                Html.tag("meta", Map.of("name", "referrer", "content", "no-referrer")),
                Html.tag("title", Html.name(title)),
                Html.constant("style", style));
    }

    /** Stands at the end of the body. */
    static Html script() {
        return Html.constant("script", resource("report.js"));
    }

    private static String resource(String name) {
        try (InputStream in = HtmlHead.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
