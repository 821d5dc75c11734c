package dev.plimsoll.iac.arm;

import dev.plimsoll.model.Value;
import java.util.Optional;

/** The resources of a template as expressions name them. */
interface Targets {

    /** The address of a resource of a symbolic name, or of the only one of a name; empty where there is none. */
    Optional<String> address(String name);

    /** What {@code reference} gives of a nested deployment; empty where the address is of none, or its template is not at hand. */
    Optional<Value> deployment(String address);
}
