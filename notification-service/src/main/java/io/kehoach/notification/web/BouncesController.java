package io.kehoach.notification.web;

import io.kehoach.chassis.web.Problem;
import io.kehoach.notification.application.BounceReports.NotAReport;
import io.kehoach.notification.application.Bounces;
import io.kehoach.notification.application.Bounces.Result;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the mail server hands in what comes back (RFC 3464): the mail as it is.
 */
@RestController
class BouncesController {

	private final Bounces bounces;

	BouncesController(Bounces bounces) {
		this.bounces = bounces;
	}

	/** A report about nothing of ours is taken too: refusing it would bounce it again. */
	@PostMapping(path = "/api/deliveries/bounces", consumes = "message/rfc822")
	Taken bounce(@RequestBody byte[] mail) {
		try {
			return new Taken(this.bounces.take(mail));
		}
		catch (NotAReport ex) {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-delivery-report");
		}
	}

	record Taken(Result result) {
	}

}
