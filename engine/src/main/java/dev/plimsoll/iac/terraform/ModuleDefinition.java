package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.hcl.HclBody;
import dev.plimsoll.iac.hcl.HclBody.Block;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the files of one folder define together, overrides applied. Names are as in references; all maps keep source order.
 *
 * @param folder real path
 * @param shown how places name the folder
 * @param resources by {@code type.name}
 * @param data by {@code type.name}
 * @param faults what of its files was not read
 */
record ModuleDefinition(
        Path folder,
        String shown,
        Map<String, Block> variables,
        Map<String, HclBody.Attribute> locals,
        Map<String, Block> outputs,
        Map<String, Block> resources,
        Map<String, Block> data,
        Map<String, Block> calls,
        List<Block> providers,
        List<UnreadInfrastructure> faults) {

    /** A place for what concerns the module as a whole. */
    SourceRange place() {
        return SourceRange.wholeFile(shown);
    }
}
