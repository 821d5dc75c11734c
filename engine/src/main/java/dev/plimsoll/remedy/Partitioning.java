package dev.plimsoll.remedy;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.TableChange.AttachPartition;
import java.util.List;
import java.util.Optional;

/** Partitions that prove their bounds before they are attached. */
final class Partitioning {

    private Partitioning() {}

    static Optional<SaferForm> checkBeforeAttach(Effect effect) {
        if (!(effect.change() instanceof AttachPartition attach)) {
            return Optional.empty();
        }
        String alter = "ALTER TABLE " + attach.partition().sql();
        String name = Identifiers.quote(Names.made(attach.partition().name(), List.of(), "bounds"));
        return Optional.of(new SaferForm(
                "Let a validated check say the same as the bounds: attaching then reads nothing.",
                List.of(
                        Steps.titled(
                                "now, with the bounds written as a condition that also rules out null",
                                alter + " ADD CONSTRAINT " + name + " CHECK (…) NOT VALID"),
                        Steps.titled("in a later migration", alter + " VALIDATE CONSTRAINT " + name),
                        Steps.titled("then", effect.statement().text().strip(), alter + " DROP CONSTRAINT " + name))));
    }
}
