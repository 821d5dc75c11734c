/** Manifests of Kubernetes, as files: no cluster is asked. */
@NullMarked
package dev.plimsoll.iac.kubernetes;

import org.jspecify.annotations.NullMarked;
