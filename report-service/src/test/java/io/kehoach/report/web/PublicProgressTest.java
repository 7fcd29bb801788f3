package io.kehoach.report.web;

import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What everybody may read of a plan, and only once its body has said so.
 */
@ReportServiceTest
class PublicProgressTest {

	@Autowired
	World world;

	@Autowired
	Api api;

	@Autowired
	MockMvc mvc;

	private String plan = "";

	private String slug = "";

	@BeforeEach
	void onePlanWithATask(TestInfo test) {
		this.plan = "public-" + test.getTestMethod().orElseThrow().getName();
		this.slug = this.plan.toLowerCase(java.util.Locale.ROOT);
		this.world.department()
			.issued(this.plan)
			.taskEvent("task.assigned", 1, World.task(this.plan, "i1", "thpt-01"))
			.totalled();
	}

	private Api.Reply open(String token) {
		return this.api.post("/api/public/plans", token,
				"{\"planId\":\"" + this.plan + "\",\"slug\":\"" + this.slug + "\"}");
	}

	@Test
	void aPlanIsOnNoPageUntilItsBodySaysSo() throws Exception {
		this.mvc.perform(get("/api/public/plans/" + this.slug)).andExpect(status().isNotFound());
		Api.Reply opened = open(Api.DIRECTOR);
		assertThat(opened.status()).isEqualTo(201);
		assertThat(opened.header("Location")).isEqualTo("/api/public/plans/" + this.slug);
		this.mvc.perform(get("/api/public/plans/" + this.slug))
			.andExpect(status().isOk())
			.andExpect(header().string("Cache-Control", "max-age=60, public"))
			.andExpect(jsonPath("$.title").value("Thực hiện công tác dân vận năm 2023"))
			.andExpect(jsonPath("$.all.total").value(1))
			.andExpect(jsonPath("$.items[0].counts.total").value(1));
	}

	@Test
	void itNamesNoUnitAndNobody() throws Exception {
		open(Api.OFFICE);
		String shown = this.mvc.perform(get("/api/public/plans/" + this.slug))
			.andReturn()
			.getResponse()
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
		assertThat(shown).doesNotContain("thpt-01", "Ngô Quyền", "Văn phòng Sở", "Nguyễn Văn An", this.plan + ":");
	}

	@Test
	void itIsHiddenAndShownAgain() throws Exception {
		long revision = open(Api.OFFICE).revision();
		String path = "/api/public/plans/" + this.slug;
		Api.Reply hidden = this.api.post(path + "/hide", Api.OFFICE, revision, "{}");
		assertThat(hidden.at("/shown").booleanValue()).isFalse();
		this.mvc.perform(get(path)).andExpect(status().isNotFound());
		assertThat(this.api.post(path + "/show", Api.OFFICE, revision, "{}").status()).isEqualTo(412);
		assertThat(this.api.post(path + "/show", Api.OFFICE, hidden.revision(), "{}").at("/shown").booleanValue())
			.isTrue();
		this.mvc.perform(get(path)).andExpect(status().isOk());
		assertThat(this.api.get("/api/public/plans?plan=" + this.plan, Api.OFFICE).at("/items/0/slug").stringValue())
			.isEqualTo(this.slug);
	}

	@Test
	void whoMayNotOrWhatCannotBeIsRefused() {
		assertThat(open(Api.unit("thpt-01")).status()).isEqualTo(403);
		assertThat(open(Api.INSPECTOR).status()).isEqualTo(403);
		assertThat(open(Api.OFFICE).status()).isEqualTo(201);
		assertThat(open(Api.OFFICE).at("/code").stringValue()).isEqualTo("already-exists");
		this.slug = "Có dấu";
		assertThat(open(Api.OFFICE).at("/errors/0/code").stringValue()).isEqualTo("slug-letters");
		this.slug = "another";
		this.plan = "nowhere";
		assertThat(open(Api.OFFICE).status()).isEqualTo(404);
	}

}
