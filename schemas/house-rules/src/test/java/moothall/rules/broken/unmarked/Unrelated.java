package moothall.rules.broken.unmarked;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Says nothing about null, but makes javac write a class for the package description. */
@Target(ElementType.PACKAGE)
public @interface Unrelated {}
