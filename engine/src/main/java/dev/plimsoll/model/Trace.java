package dev.plimsoll.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a value is written and what decided it.
 *
 * @param range where the value stands in the resource, also where a reference or an expression stands there
 * @param decidedBy the places that the value came through, nearest first; empty where it is written out at {@code range}
 * @param references addresses of resources that the value is made from, such as {@code module.net.aws_subnet.db[0]}, without attribute
 * @param sensitive whether it must not be shown
 */
public record Trace(SourceRange range, List<DecidingPlace> decidedBy, Set<String> references, boolean sensitive) {

    /** Places beyond this number are dropped: a value computed from everything tells nothing by listing it. */
    public static final int MOST_PLACES = 12;

    /** References beyond this number are dropped. */
    public static final int MOST_REFERENCES = 100;

    public Trace {
        decidedBy = List.copyOf(decidedBy);
        references = Ordered.copyOf(references);
    }

    /** A value written out at a place. */
    public static Trace at(SourceRange range) {
        return new Trace(range, List.of(), Set.of(), false);
    }

    /** This trace of a value that stands elsewhere. */
    public Trace movedTo(SourceRange place) {
        return new Trace(place, decidedBy, references, sensitive);
    }

    /** This trace of a value that was reached through a place: {@code place} comes first. */
    public Trace through(DecidingPlace place) {
        List<DecidingPlace> places = new ArrayList<>(decidedBy.size() + 1);
        places.add(place);
        places.addAll(decidedBy);
        return new Trace(range, first(places), references, sensitive);
    }

    /** This trace of a value that is also made from another one. */
    public Trace and(Trace other) {
        if (other.decidedBy.isEmpty() && other.references.isEmpty() && (sensitive || !other.sensitive)) {
            return this;
        }
        Set<DecidingPlace> places = new LinkedHashSet<>(decidedBy);
        places.addAll(other.decidedBy);
        Set<String> addresses = new LinkedHashSet<>(references);
        other.references.stream()
                .limit(Math.max(0, MOST_REFERENCES - references.size()))
                .forEach(addresses::add);
        return new Trace(range, first(new ArrayList<>(places)), addresses, sensitive || other.sensitive);
    }

    /** This trace of a value that is made from a resource. */
    public Trace referringTo(String address) {
        Set<String> addresses = new LinkedHashSet<>(references);
        if (addresses.size() < MOST_REFERENCES) {
            addresses.add(address);
        }
        return new Trace(range, decidedBy, addresses, sensitive);
    }

    public Trace masked() {
        return new Trace(range, decidedBy, references, true);
    }

    /** The way from the resource to what decided the value: {@code var.class ← terraform.tfvars:4}; empty where it is written out. */
    public String chain() {
        return decidedBy.stream().map(DecidingPlace::text).collect(Collectors.joining(" ← "));
    }

    private static List<DecidingPlace> first(List<DecidingPlace> places) {
        return places.size() > MOST_PLACES ? places.subList(0, MOST_PLACES) : places;
    }
}
