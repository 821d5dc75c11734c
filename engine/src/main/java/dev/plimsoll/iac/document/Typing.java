package dev.plimsoll.iac.document;

/** What plain scalars are. The tools that read a format decide which. */
public enum Typing {
    /** {@code yes} and {@code on} are true and {@code 0644} is octal (<a href="https://yaml.org/type/">YAML 1.1</a>), without {@code y} and base 60. */
    YAML_1_1,
    /** The core schema of <a href="https://yaml.org/spec/1.2.2/#103-core-schema">YAML 1.2</a>, and JSON. */
    YAML_1_2
}
