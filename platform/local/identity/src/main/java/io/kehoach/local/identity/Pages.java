package io.kehoach.local.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The sign-in page, and the way back for someone who came here without being sent.
 */
@Controller
class Pages {

	private final String gatewayUrl;

	Pages(IdentitySettings settings) {
		this.gatewayUrl = settings.gatewayUrl();
	}

	@GetMapping("/login")
	String login(@RequestParam(required = false) String error, @RequestParam(required = false) String logout,
			Model model) {
		model.addAttribute("failed", error != null);
		model.addAttribute("signedOut", logout != null);
		return "login";
	}

	@GetMapping("/")
	String home() {
		return "redirect:" + this.gatewayUrl + "/";
	}

}
