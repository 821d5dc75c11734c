package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.model.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Network addresses. */
final class NetworkFunctions {

    private NetworkFunctions() {}

    static Map<String, TerraformFunction> table() {
        return Map.of(
                "cidrhost", NetworkFunctions::host,
                "cidrnetmask", NetworkFunctions::netmask,
                "cidrsubnet", NetworkFunctions::subnet,
                "cidrsubnets", NetworkFunctions::subnets);
    }

    private static Value host(Arguments arguments) {
        Network network = Network.of(arguments.text(0));
        BigInteger number = BigInteger.valueOf(arguments.whole(1));
        BigInteger size = BigInteger.ONE.shiftLeft(network.bits() - network.prefix());
        BigInteger offset = number.signum() < 0 ? size.add(number) : number;
        if (offset.signum() < 0 || offset.compareTo(size) >= 0) {
            throw new EvaluationError("the network has no such host");
        }
        return arguments.result(network.address(network.base().add(offset)));
    }

    private static Value netmask(Arguments arguments) {
        Network network = Network.of(arguments.text(0));
        if (network.bits() != 32) {
            throw new EvaluationError("only a network of IPv4 has a mask");
        }
        BigInteger ones = BigInteger.ONE.shiftLeft(network.prefix()).subtract(BigInteger.ONE);
        return arguments.result(network.address(ones.shiftLeft(32 - network.prefix())));
    }

    private static Value subnet(Arguments arguments) {
        Network network = Network.of(arguments.text(0));
        int added = arguments.whole(1);
        BigInteger number = arguments.number(2).toBigInteger();
        int prefix = network.prefix() + added;
        if (added < 0 || prefix > network.bits()) {
            throw new EvaluationError("the network has not as many bits left");
        }
        if (number.signum() < 0 || number.bitLength() > added) {
            throw new EvaluationError("the network has no such subnet");
        }
        BigInteger base = network.base().add(number.shiftLeft(network.bits() - prefix));
        return arguments.result(network.address(base) + "/" + prefix);
    }

    private static Value subnets(Arguments arguments) {
        Network network = Network.of(arguments.text(0));
        List<String> subnets = new ArrayList<>();
        BigInteger at = network.base();
        BigInteger end = network.base().add(BigInteger.ONE.shiftLeft(network.bits() - network.prefix()));
        for (int i = 1; i < arguments.count(); i++) {
            int prefix = network.prefix() + arguments.whole(i);
            if (arguments.whole(i) < 1 || prefix > network.bits()) {
                throw new EvaluationError("the network has not as many bits left");
            }
            BigInteger size = BigInteger.ONE.shiftLeft(network.bits() - prefix);
            BigInteger aligned =
                    at.add(size).subtract(BigInteger.ONE).divide(size).multiply(size);
            if (aligned.add(size).compareTo(end) > 0) {
                throw new EvaluationError("the network has not as many addresses left");
            }
            subnets.add(network.address(aligned) + "/" + prefix);
            at = aligned.add(size);
        }
        return arguments.textList(subnets);
    }
}
