/** The syntax of HCL 2, native and JSON: text in, a tree of records with exact places out. Nothing is evaluated here. */
@NullMarked
package dev.plimsoll.iac.hcl;

import org.jspecify.annotations.NullMarked;
