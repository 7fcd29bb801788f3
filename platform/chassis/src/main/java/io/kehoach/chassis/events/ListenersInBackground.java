package io.kehoach.chassis.events;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;

/**
 * Puts {@link Listeners} in the place of Spring Cloud Stream's own lifecycle bean.
 */
final class ListenersInBackground implements BeanDefinitionRegistryPostProcessor {

	private static final String BEAN = "inputBindingLifecycle";

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		if (registry.containsBeanDefinition(BEAN)) {
			registry.removeBeanDefinition(BEAN);
			RootBeanDefinition listeners = new RootBeanDefinition(Listeners.class);
			listeners.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
			listeners.setDestroyMethodName("");
			registry.registerBeanDefinition(BEAN, listeners);
		}
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		// Everything is done on the definitions.
	}

}
