/** Files of Docker Compose. See https://docs.docker.com/reference/compose-file/. */
@NullMarked
package dev.plimsoll.iac.compose;

import org.jspecify.annotations.NullMarked;
