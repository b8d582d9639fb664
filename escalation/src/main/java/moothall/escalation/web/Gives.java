package moothall.escalation.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an endpoint answers once it has done what it was asked. docs/openapi.json is made of it, and
 * a test compares it with what is answered. Refusals are problem details everywhere.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Gives.Each.class)
@interface Gives {

  /** Several: one of them. None: no body, or one that is no JSON. */
  Class<?>[] value() default {};

  int status() default 200;

  /** Whether it is a list of them, bare. */
  boolean many() default false;

  String type() default "application/json";

  /** Several statuses. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Each {
    /** One for each. */
    Gives[] value();
  }
}
