package dev.plimsoll.evaluate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what rules may speak of besides the model; a test holds them to it. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ForRules {}
