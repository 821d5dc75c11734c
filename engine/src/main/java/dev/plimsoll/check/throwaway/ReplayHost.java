package dev.plimsoll.check.throwaway;

import dev.plimsoll.live.throwaway.ServerSource;
import java.time.InstantSource;

/**
 * What migrations run on.
 *
 * @param clock that the time of reading the server is taken from
 */
public record ReplayHost(ServerSource source, InstantSource clock) {}
