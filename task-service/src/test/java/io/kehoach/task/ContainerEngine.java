package io.kehoach.task;

import java.util.concurrent.TimeUnit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import org.testcontainers.DockerClientFactory;

/**
 * Whether official images can be used here: an engine runs, and the image is there or
 * comes within a minute.
 */
public final class ContainerEngine {

	public static final String MONGO = "mongo:8.0";

	private static final System.Logger LOG = System.getLogger(ContainerEngine.class.getName());

	private ContainerEngine() {
	}

	public static boolean hasMongo() {
		boolean usable = DockerClientFactory.instance().isDockerAvailable() && has(MONGO);
		if (!usable) {
			LOG.log(System.Logger.Level.INFO, "Skipped on " + MONGO + ": no container engine, or no such image");
		}
		return usable;
	}

	private static boolean has(String image) {
		DockerClient engine = DockerClientFactory.lazyClient();
		try {
			engine.inspectImageCmd(image).exec();
			return true;
		}
		catch (NotFoundException ex) {
			return pulled(engine, image);
		}
	}

	private static boolean pulled(DockerClient engine, String image) {
		try {
			return engine.pullImageCmd(image)
				.exec(new ResultCallback.Adapter<PullResponseItem>())
				.awaitCompletion(60, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

}
