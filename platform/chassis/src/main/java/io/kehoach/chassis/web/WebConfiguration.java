package io.kehoach.chassis.web;

import java.io.IOException;
import java.util.List;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.time.SystemClock;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Wires the HTTP conventions.
 */
@Configuration(proxyBeanMethods = false)
@Import(ProblemAdvice.class)
public class WebConfiguration {

	/**
	 * Behind Spring Security, whose chain stands at -100: a command's identity needs its
	 * subject.
	 */
	private static final int BEHIND_SECURITY = 0;

	@Bean
	MessageSource messageSource() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("chassis-problems", "problems");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	@Bean
	ProblemTexts problemTexts(MessageSource messages, ObjectProvider<Tracer> tracer) {
		return new ProblemTexts(messages, tracer.getIfAvailable());
	}

	@Bean
	ProblemWriter problemWriter(ProblemTexts texts) {
		return new ProblemWriter(texts);
	}

	@Bean
	Cursors cursors(MongoTemplate mongo) {
		return new Cursors(new CursorSecret(mongo));
	}

	@Bean
	RequestRecords requestRecords(MongoTemplate mongo, SystemClock clock) {
		return new RequestRecords(mongo, clock);
	}

	@Bean
	FilterRegistrationBean<IdempotencyFilter> idempotency(RequestRecords records, ProblemWriter problems,
			@Value("${kehoach.http.largest-body}") DataSize largest) {
		FilterRegistrationBean<IdempotencyFilter> registration = new FilterRegistrationBean<>(
				new IdempotencyFilter(records, problems, Math.toIntExact(largest.toBytes())));
		registration.setOrder(BEHIND_SECURITY);
		return registration;
	}

	/**
	 * Tells a page what day it is: it counts the days left from this, not from the
	 * computer it runs on.
	 */
	@Bean
	FilterRegistrationBean<OncePerRequestFilter> businessTime(BusinessClock clock) {
		return new FilterRegistrationBean<>(new OncePerRequestFilter() {
			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				response.setHeader("Business-Time", clock.instant().toString());
				chain.doFilter(request, response);
			}
		});
	}

	@Bean
	JsonMapperBuilderCustomizer strictBodies() {
		return StrictInput::ofBodies;
	}

	@Bean
	WebMvcConfigurer conventions(ObjectProvider<AppliedSequences> applied) {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new IfMatchArgument());
			}

			@Override
			public void addFormatters(FormatterRegistry registry) {
				StrictInput.ofAddresses(registry);
			}

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				applied.ifAvailable((sequences) -> registry.addInterceptor(new AfterInterceptor(sequences)));
			}
		};
	}

}
