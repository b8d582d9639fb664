package moothall.escalation.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an endpoint does, in a line for people who write programs; stands in docs/openapi.json. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Does {
  /** Without a full stop. */
  String value();
}
