package io.kehoach.gateway.page;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The web client's files, and the library's, under the release's own folder.
 */
@Configuration(proxyBeanMethods = false)
class Files implements WebMvcConfigurer {

	private final IndexPage page;

	Files(IndexPage page) {
		this.page = page;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		CacheControl forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
		registry.addResourceHandler("/assets/" + this.page.version() + "/lib/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.setCacheControl(forEver);
		registry.addResourceHandler("/assets/" + this.page.version() + "/**")
			.addResourceLocations("classpath:/web/")
			.setCacheControl(forEver);
		registry.addResourceHandler("/favicon.svg", "/robots.txt")
			.addResourceLocations("classpath:/web/")
			.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
	}

}
