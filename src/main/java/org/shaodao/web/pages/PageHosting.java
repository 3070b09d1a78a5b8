package org.shaodao.web.pages;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the pages. {@code /assets/**} carries a hash in each name and may be kept for ever; every other address without
 * a dot is a page of the application and answers {@code index.html}, never kept. The API, its document and the health
 * answers are not pages: an unknown address there stays unknown.
 */
@Configuration
class PageHosting implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";
    private static final String PAGES = "/{first:(?!api$|v3$|actuator$|error$|assets$)[^.]*}";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/{file:.+\\.[A-Za-z0-9]+}")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/", PAGES, PAGES + "/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new IndexPage());
    }

    /** Whatever page is asked for, the application's one page is it. */
    private static final class IndexPage extends PathResourceResolver {

        @Override
        protected Resource getResource(String path, Resource location) throws IOException {
            var last = path.substring(path.lastIndexOf('/') + 1);
            return last.contains(".") ? null : super.getResource("index.html", location);
        }
    }
}
