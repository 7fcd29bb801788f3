package io.kehoach.bench.gateway;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.kehoach.bench.Pairs;
import io.kehoach.bench.Settings;
import io.kehoach.bench.Verdict;
import io.kehoach.bench.system.LocalParts;

/**
 * What is left of a service's answers per second behind the gateway with its token check:
 * of plan-service's, which checks the token again and reads the store; and, beside the
 * same gateway with only a route and that check, of a service that does nothing. Load
 * generator, gateway and service share the machine: every cycle the gateway uses is
 * missing elsewhere.
 */
public final class GatewayOverhead {

	private static final String PATH = "/api/units/thpt-07";

	private static final int SECONDS = 8;

	private static final int WARM_UP = 4;

	private GatewayOverhead() {
	}

	public static List<Verdict> measure(Settings settings, LocalParts parts) throws Exception {
		if (!Load.possible()) {
			return List.of(Verdict.skipped("gateway", "wrk is not installed (Debian package wrk)"));
		}
		List<Verdict> verdicts = new ArrayList<>(beforeService(settings, parts));
		verdicts.addAll(beforeNothing(settings, parts));
		return verdicts;
	}

	private static List<Verdict> beforeService(Settings settings, LocalParts parts) throws Exception {
		try (RealService service = RealService.start(settings, parts);
				Contestant gateway = real(settings, parts, service.url())) {
			service.awaitReady();
			String token = service.token();
			gateway.awaitReady(PATH, token);
			Way direct = new Way(service.url());
			Way through = new Way(gateway.url());
			rounds(settings, new Load(PATH, token), List.of(direct, through));
			Pairs pairs = new Pairs(through.rates(), direct.rates());
			return List.of(Verdict.atLeast("gateway with token check, against plan-service direct", 0.45,
					pairs.ratios().median(), " x", pairs.text("requests/s")));
		}
	}

	private static List<Verdict> beforeNothing(Settings settings, LocalParts parts) throws Exception {
		String token = new Tokens(parts.issuer()).of("script-office");
		try (Upstream upstream = new Upstream();
				Contestant real = real(settings, parts, upstream.url());
				Contestant bare = bare(settings, parts, upstream.url());
				Contestant webFlux = webFlux(settings, parts, upstream.url())) {
			for (Contestant contestant : List.of(real, bare, webFlux)) {
				contestant.awaitReady(PATH, token);
			}
			List<Way> ways = List.of(new Way(upstream.url()), new Way(real.url(), real::used),
					new Way(bare.url(), bare::used), new Way(webFlux.url(), webFlux::used));
			rounds(settings, new Load(PATH, token), ways);
			return verdicts(ways.get(0), ways.get(1), ways.get(2), ways.get(3));
		}
	}

	private static void rounds(Settings settings, Load load, List<Way> ways) throws Exception {
		int seconds = settings.scaled(SECONDS, 1);
		// The compilers need longer than one round to be done.
		for (Way way : ways) {
			load.on(way.url(), WARM_UP * seconds);
		}
		for (int round = 0; round < settings.rounds(); round++) {
			for (Way way : ways) {
				way.take(load, seconds);
			}
		}
	}

	private static List<Verdict> verdicts(Way direct, Way real, Way bare, Way webFlux) {
		Pairs toDirect = new Pairs(real.rates(), direct.rates());
		Pairs toBare = new Pairs(real.rates(), bare.rates());
		return List.of(
				Verdict.atLeast("gateway, against one with only route and check", 0.95, toBare.ratios().median(), " x",
						toBare.text("requests/s")),
				Verdict.context("  against a service that does nothing", toDirect.text("requests/s")),
				Verdict.context("  that one against direct",
						new Pairs(bare.rates(), direct.rates()).text("requests/s")),
				Verdict.context("  processor time for a request, beside that one's",
						new Pairs(real.costs(), bare.costs()).text("ms")),
				Verdict.context("  gateway, against its like on WebFlux",
						new Pairs(real.rates(), webFlux.rates()).text("requests/s")),
				Verdict.context("  processor time for a request, beside that one's",
						new Pairs(real.costs(), webFlux.costs()).text("ms")));
	}

	/** One way to the service, and what was measured on it. */
	private record Way(String url, Supplier<Duration> used, List<Double> rates, List<Double> costs) {

		Way(String url) {
			this(url, () -> Duration.ZERO);
		}

		Way(String url, Supplier<Duration> used) {
			this(url, used, new ArrayList<>(), new ArrayList<>());
		}

		void take(Load load, int seconds) throws IOException, InterruptedException {
			Duration before = this.used.get();
			double rate = load.on(this.url, seconds);
			this.rates.add(rate);
			this.costs.add(this.used.get().minus(before).toMillis() / (rate * seconds));
		}

	}

	private static Contestant real(Settings settings, LocalParts parts, String upstream) throws IOException {
		Path program = parts.program("gateway");
		return Contestant.start(
				List.of("-cp", program.resolve("program.jar").toString(), "io.kehoach.gateway.GatewayApplication"),
				Map.of("PLAN_URL", upstream, "OIDC_ISSUER", parts.issuer(), "MONGODB_URI", parts.storeUri()),
				settings.folder().resolve("gateway.log"));
	}

	private static Contestant bare(Settings settings, LocalParts parts, String upstream) throws IOException {
		Path libraries = parts.program("gateway").resolve("lib");
		String own = Path
			.of(URI.create(BareGateway.class.getProtectionDomain().getCodeSource().getLocation().toString()))
			.toString();
		return Contestant.start(
				List.of("-cp", own + File.pathSeparator + libraries.resolve("*"), BareGateway.class.getName()),
				Map.of("upstream", upstream, "keys", parts.issuer() + "/oauth2/jwks"),
				settings.folder().resolve("bare-gateway.log"));
	}

	/** Libraries of its own: only `mvn -Pbench` builds it. */
	private static Contestant webFlux(Settings settings, LocalParts parts, String upstream) throws IOException {
		Path jar = settings.root().resolve("platform/bench/webflux/target/bench-webflux.jar");
		return Contestant.start(List.of("-jar", jar.toString()),
				Map.of("PLAN_URL", upstream, "OIDC_ISSUER", parts.issuer()),
				settings.folder().resolve("webflux-gateway.log"));
	}

}
