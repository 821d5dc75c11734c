package dev.plimsoll.model;

/** The object that a finding is about. The name is resolved, as reports show it. */
public record Subject(ObjectKind kind, String name) {}
