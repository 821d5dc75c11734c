package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.model.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Digests. Nothing here protects anything: a definition says what the digest of a text is. */
final class HashFunctions {

    private static final Map<String, String> NAMESPACES = Map.of(
            "dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
            "url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
            "oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
            "x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8");

    private HashFunctions() {}

    static Map<String, TerraformFunction> table() {
        return Map.of(
                "md5", hexadecimal("MD5"),
                "sha1", hexadecimal("SHA-1"),
                "sha256", hexadecimal("SHA-256"),
                "sha512", hexadecimal("SHA-512"),
                "base64sha256", base64("SHA-256"),
                "base64sha512", base64("SHA-512"),
                "uuidv5", HashFunctions::uuid);
    }

    private static TerraformFunction hexadecimal(String algorithm) {
        return arguments -> arguments.result(HexFormat.of().formatHex(digest(algorithm, arguments.text(0))));
    }

    private static TerraformFunction base64(String algorithm) {
        return arguments -> arguments.result(Base64.getEncoder().encodeToString(digest(algorithm, arguments.text(0))));
    }

    private static byte[] digest(String algorithm, String text) {
        return digest(algorithm, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Value uuid(Arguments arguments) {
        String namespace = arguments.text(0);
        try {
            UUID space = UUID.fromString(NAMESPACES.getOrDefault(namespace, namespace));
            byte[] name = arguments.text(1).getBytes(StandardCharsets.UTF_8);
            ByteBuffer input = ByteBuffer.allocate(16 + name.length)
                    .putLong(space.getMostSignificantBits())
                    .putLong(space.getLeastSignificantBits())
                    .put(name);
            ByteBuffer hash = ByteBuffer.wrap(digest("SHA-1", input.array()));
            long high = hash.getLong() & ~0xF000L | 0x5000L;
            long low = hash.getLong() & ~0xC000000000000000L | 0x8000000000000000L;
            return arguments.result(new UUID(high, low).toString());
        } catch (IllegalArgumentException malformed) {
            throw new EvaluationError("the namespace is no UUID");
        }
    }
}
