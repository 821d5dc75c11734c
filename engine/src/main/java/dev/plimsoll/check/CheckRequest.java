package dev.plimsoll.check;

import dev.plimsoll.check.infrastructure.InfrastructureInputs;
import dev.plimsoll.migration.Drafts;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Engine;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to check.
 *
 * @param paths files and folders as given, {@code -} for standard input; empty for all databases of the configuration
 * @param configuration file as given, or null to look for one upward from the first path
 * @param engine engine that outdoes the configuration's and what folders say, or null
 * @param engineVersion major version that outdoes the configuration's, or null
 * @param since revision against which new and changed files are judged, or null to judge all
 * @param deployedTo versions up to which migrations are deployed, and so not judged: {@code VERSION}, or {@code DATABASE=VERSION}
 * @param tool id of the tool that runs all files, whatever configuration and folders say, or null
 * @param infrastructure what is known of it besides its definitions
 * @param standardInputName what standard input is shown as
 * @param today day in UTC on which suppressions are judged
 * @param drafts migrations that are judged as they are to be
 */
public record CheckRequest(
        WorkingDirectory workingDirectory,
        List<String> paths,
        @Nullable String configuration,
        @Nullable Engine engine,
        @Nullable Integer engineVersion,
        @Nullable String since,
        List<String> deployedTo,
        @Nullable String tool,
        InfrastructureInputs infrastructure,
        InputStream standardInput,
        String standardInputName,
        LocalDate today,
        String toolVersion,
        Drafts drafts) {

    public CheckRequest {
        paths = List.copyOf(paths);
        deployedTo = List.copyOf(deployedTo);
    }

    /** What is on the disk. */
    public CheckRequest(
            WorkingDirectory workingDirectory,
            List<String> paths,
            @Nullable String configuration,
            @Nullable Engine engine,
            @Nullable Integer engineVersion,
            @Nullable String since,
            List<String> deployedTo,
            @Nullable String tool,
            InfrastructureInputs infrastructure,
            InputStream standardInput,
            String standardInputName,
            LocalDate today,
            String toolVersion) {
        this(
                workingDirectory,
                paths,
                configuration,
                engine,
                engineVersion,
                since,
                deployedTo,
                tool,
                infrastructure,
                standardInput,
                standardInputName,
                today,
                toolVersion,
                Drafts.NONE);
    }

    /** The same of other files, as they are to be. */
    public CheckRequest with(List<String> otherPaths, Drafts otherDrafts) {
        return new CheckRequest(
                workingDirectory,
                otherPaths,
                configuration,
                engine,
                engineVersion,
                since,
                deployedTo,
                tool,
                infrastructure,
                standardInput,
                standardInputName,
                today,
                toolVersion,
                otherDrafts);
    }
}
