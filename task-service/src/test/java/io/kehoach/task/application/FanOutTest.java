package io.kehoach.task.application;

import io.kehoach.task.TaskServiceTest;

/**
 * On the embedded store.
 */
@TaskServiceTest
class FanOutTest extends FanOutContract {

}
