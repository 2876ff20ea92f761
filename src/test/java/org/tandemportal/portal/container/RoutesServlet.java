package org.tandemportal.portal.container;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.tandemportal.portal.pages.Pages;

/**
 * Tells all that the running portal answers to, a line each: {@code PAGE pattern}, {@code OPEN pattern} for pages that need
 * no sign-in, {@code METHOD /api/v1/path} for resources, {@code SERVLET mapping} for the rest.
 */
@WebServlet("/running/routes")
public class RoutesServlet extends HttpServlet {

    private static final String API = "/api/v1";

    @Inject
    private transient Pages pages;

    @Inject
    private transient BeanManager beans;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Set<String> routes = new TreeSet<>();
        pages.all().forEach(page -> routes.add((page.open() ? "OPEN " : "PAGE ") + page.pattern()));
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                addResources(routes, API + "/" + path.value(), bean.getBeanClass());
            }
        }
        getServletContext().getServletRegistrations().values().forEach(servlet -> servlet.getMappings()
                .forEach(mapping -> routes.add("SERVLET " + mapping)));
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        PrintWriter out = response.getWriter();
        routes.forEach(out::println);
    }

    private static void addResources(Set<String> routes, String address, Class<?> resource) {
        for (Method method : resource.getMethods()) {
            Path below = method.getAnnotation(Path.class);
            String path =
                    below == null ? address : address + "/" + below.value().replaceFirst("^/", "");
            String verb = verb(method);
            if (verb != null) {
                // What a part has to look like is of no interest here.
                routes.add(verb + " " + path.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}"));
            } else if (below != null) {
                addResources(routes, path, method.getReturnType());
            }
        }
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }
}
