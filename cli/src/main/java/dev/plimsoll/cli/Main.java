package dev.plimsoll.cli;

/** The process. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandRun.of(Surroundings.ofProcess(), arguments));
    }
}
