/** The files of a scan. Nothing outside its root is read, whatever a definition asks for. */
@NullMarked
package dev.plimsoll.iac.files;

import org.jspecify.annotations.NullMarked;
