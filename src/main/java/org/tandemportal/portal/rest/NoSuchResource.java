package org.tandemportal.portal.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** Addresses below {@code /api} that are neither the API nor a page: a program that is lost there gets no page. */
@WebServlet("/api/*")
public class NoSuchResource extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<java.util.Locale> acceptable = Collections.list(request.getLocales());
        Problem problem = Problem.of(404, Problem.locale(acceptable), "noSuchAddress");
        response.setStatus(problem.status());
        response.setContentType(Problem.TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", problem.locale().getLanguage());
        response.getWriter().write(problem.json());
    }
}
