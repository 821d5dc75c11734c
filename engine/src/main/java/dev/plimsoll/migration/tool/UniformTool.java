package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;

/** A tool that reads every folder alike, whatever is set in it. */
interface UniformTool extends MigrationTool, Layout {

    @Override
    default String tool() {
        return id();
    }

    @Override
    default Layout layout(Folder folder) {
        return this;
    }
}
