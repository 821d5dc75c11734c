package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.model.Value;
import java.util.Optional;

/** What the nested stacks of a template give. */
interface NestedOutputs {

    /** The output of the stack that a resource is; empty where it is none, or its template is not at hand. */
    Optional<Value> value(String resource, String output);
}
