package se.vagenin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Answers and files. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Templates templates;
    private final Frames frames;
    private final Assets assets;

    WebConfiguration(Templates templates, Frames frames, Assets assets) {
        this.templates = templates;
        this.frames = frames;
        this.assets = assets;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new AnswerHandler(templates, frames));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/" + assets.version() + "/**")
                .addResourceLocations(Assets.FOLDER)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        // While nodes are upgraded one by one, a page of one version may ask a node of another for its files.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(Assets.FOLDER)
                .setCacheControl(CacheControl.noStore())
                .resourceChain(false)
                .addResolver(new OtherVersion());
        registry.addResourceHandler("/favicon.ico")
                .addResourceLocations(Assets.FOLDER)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    /** Text is sent packed, so that a page weighs little on an old telephone. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> packing() {
        return factory -> {
            Compression compression = new Compression();
            compression.setEnabled(true);
            compression.setMinResponseSize(DataSize.ofBytes(512));
            factory.setCompression(compression);
        };
    }

    /** Inmost among those that answer for the container, so that no other comes first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answersOfTheContainer(ProblemAnswers answers) {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(OddRequests.class.getName());
                host.getPipeline().addValve(new OddRequests(answers, assets));
            }
        });
    }

    private static final class OtherVersion extends PathResourceResolver {
        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            int version = path.indexOf('/');
            return super.resolveResourceInternal(request, path.substring(version + 1), locations, chain);
        }
    }
}
