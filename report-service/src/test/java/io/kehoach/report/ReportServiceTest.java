package io.kehoach.report;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.kehoach.chassis.fixtures.ServiceTest;

import org.springframework.context.annotation.Import;

/**
 * The whole service with the department's events at hand. All tests share one context;
 * each uses a plan of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({ World.class, Api.class, RecordedHistory.class, RecordedHistory.Topics.class })
public @interface ReportServiceTest {

}
