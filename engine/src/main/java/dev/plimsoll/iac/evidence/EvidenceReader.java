package dev.plimsoll.iac.evidence;

import dev.plimsoll.iac.document.DocumentReading;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Node;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.UnreadInfrastructure;
import java.util.List;

/** Reads a file that tells of backups, in whichever of the known formats it is. */
public final class EvidenceReader {

    private static final String FORMATS =
            "Known are the outputs of pgbackrest info --output=json, barman -f json list-backups,"
                    + " wal-g backup-list --detail --json, aws rds describe-db-snapshots and the like, aws backup list-restore-jobs,"
                    + " kubectl get backups,clusters -o yaml of CloudNativePG, and restore-tests: as the documentation has it";

    private EvidenceReader() {}

    /**
     * What the text tells, by database.
     *
     * @param path what the file is called in messages and places
     * @throws CannotRun where it cannot be read, or is of no known format
     */
    public static List<Evidence> read(String path, String text) {
        DocumentReading reading = Documents.reading(path, text);
        if (!reading.faults().isEmpty()) {
            UnreadInfrastructure fault = reading.faults().get(0);
            throw new CannotRun(path + ", line " + fault.range().line() + ": " + fault.message());
        }
        List<Node> documents = reading.documents();
        if (CloudNativePg.fits(documents)) {
            return CloudNativePg.read(documents);
        } else if (documents.size() != 1) {
            throw unknown(path);
        }
        Node root = documents.get(0);
        if (PgBackRest.fits(root)) {
            return PgBackRest.read(root);
        } else if (WalG.fits(root)) {
            return WalG.read(root);
        } else if (AmazonRds.fits(root)) {
            return AmazonRds.read(root);
        } else if (RestoreTests.fits(root)) {
            return RestoreTests.read(root);
        } else if (Barman.fits(root)) {
            return Barman.read(root);
        }
        throw unknown(path);
    }

    private static CannotRun unknown(String path) {
        return new CannotRun(path + " tells of no backups in a form that is known.\n" + FORMATS);
    }
}
