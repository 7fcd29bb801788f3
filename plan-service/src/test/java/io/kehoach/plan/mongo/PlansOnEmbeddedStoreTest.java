package io.kehoach.plan.mongo;

import io.kehoach.chassis.fixtures.ServiceTest;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "test.store=its-own")
class PlansOnEmbeddedStoreTest extends PlansContract {

}
