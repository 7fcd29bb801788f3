package io.kehoach.task;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.kehoach.chassis.fixtures.ServiceTest;

import org.springframework.test.context.TestPropertySource;

/**
 * The whole service on the embedded store. Sweeps run only when a test asks for them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(properties = { "kehoach.sweeps=false", "kehoach.fan-out-step=100" })
public @interface TaskServiceTest {

}
