package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.terraform.expression.FileAccess;
import dev.plimsoll.iac.terraform.value.Budget;

/** What the evaluation of one root module shares. Not for several threads. */
record Run(
        ModuleLoader loader,
        ModuleManifest manifest,
        TerraformOptions options,
        FileAccess files,
        Budget budget,
        UnreadParts unread) {}
