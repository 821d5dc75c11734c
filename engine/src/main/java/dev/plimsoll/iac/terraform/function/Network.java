package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.EvaluationError;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A network in CIDR notation.
 *
 * @param base its lowest address
 * @param bits 32 or 128
 */
record Network(BigInteger base, int prefix, int bits) {

    static Network of(String cidr) {
        int slash = cidr.indexOf('/');
        if (slash < 0 || cidr.length() > 100 || !cidr.substring(slash + 1).matches("\\d{1,3}")) {
            throw new EvaluationError("\"" + cidr + "\" is no network");
        }
        String address = cidr.substring(0, slash);
        int bits = address.contains(":") ? 128 : 32;
        int prefix = Integer.parseInt(cidr.substring(slash + 1));
        if (prefix > bits) {
            throw new EvaluationError("\"" + cidr + "\" is no network");
        }
        BigInteger number = bits == 32 ? version4(address) : version6(address);
        return new Network(number.shiftRight(bits - prefix).shiftLeft(bits - prefix), prefix, bits);
    }

    private static BigInteger version4(String address) {
        String[] parts = address.split("\\.", -1);
        BigInteger number = BigInteger.ZERO;
        for (String part : parts) {
            if (parts.length != 4 || !part.matches("\\d{1,3}") || Integer.parseInt(part) > 255) {
                throw new EvaluationError("\"" + address + "\" is no address");
            }
            number = number.shiftLeft(8).add(new BigInteger(part));
        }
        return number;
    }

    private static BigInteger version6(String address) {
        int gap = address.indexOf("::");
        List<String> groups = new ArrayList<>();
        if (gap < 0) {
            groups.addAll(groups(address));
        } else {
            List<String> after = groups(address.substring(gap + 2));
            groups.addAll(groups(address.substring(0, gap)));
            while (groups.size() + after.size() < 8) {
                groups.add("0");
            }
            groups.addAll(after);
        }
        BigInteger number = BigInteger.ZERO;
        for (String group : groups) {
            if (groups.size() != 8 || !group.matches("[0-9a-fA-F]{1,4}")) {
                throw new EvaluationError("\"" + address + "\" is no address");
            }
            number = number.shiftLeft(16).add(new BigInteger(group, 16));
        }
        return number;
    }

    private static List<String> groups(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
    }

    /** An address as it is written, IPv6 with its longest row of zeros left out as RFC 5952 has it. */
    String address(BigInteger number) {
        List<String> parts = new ArrayList<>();
        int size = bits == 32 ? 8 : 16;
        for (int shift = bits - size; shift >= 0; shift -= size) {
            BigInteger part =
                    number.shiftRight(shift).and(BigInteger.ONE.shiftLeft(size).subtract(BigInteger.ONE));
            parts.add(part.toString(bits == 32 ? 10 : 16));
        }
        return bits == 32 ? String.join(".", parts) : shortened(parts);
    }

    private static String shortened(List<String> groups) {
        int bestStart = 0;
        int bestLength = 1;
        for (int start = 0; start < groups.size(); start++) {
            int end = start;
            while (end < groups.size() && groups.get(end).equals("0")) {
                end++;
            }
            if (end - start > bestLength) {
                bestStart = start;
                bestLength = end - start;
            }
        }
        if (bestLength == 1) {
            return String.join(":", groups);
        }
        return String.join(":", groups.subList(0, bestStart)) + "::"
                + String.join(":", groups.subList(bestStart + bestLength, groups.size()));
    }
}
