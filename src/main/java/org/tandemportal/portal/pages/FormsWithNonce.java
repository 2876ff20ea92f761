package org.tandemportal.portal.pages;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes into each form the nonce that PrimeFaces wants to see again when the form is sent. PrimeFaces adds it by script
 * only, and only to pages with a part of its own; a page without one, and a browser without scripts, could send nothing.
 */
public class FormsWithNonce extends RenderKitFactory {

    private final Map<String, RenderKit> kits = new ConcurrentHashMap<>();

    /** See {@link RenderKitFactory}. */
    public FormsWithNonce(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        kits.remove(id);
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext faces, String id) {
        RenderKit known = kits.get(id);
        if (known == null) {
            RenderKit kit = getWrapped().getRenderKit(faces, id);
            if (kit == null) {
                return null;
            }
            known = new Kit(kit);
            kits.put(id, known);
        }
        return known;
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class Kit extends RenderKitWrapper {

        Kit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Renderer getRenderer(String family, String type) {
            Renderer<?> renderer = super.getRenderer(family, type);
            return UIForm.COMPONENT_FAMILY.equals(family) && renderer != null ? new Form(renderer) : renderer;
        }
    }

    private static final class Form extends RendererWrapper {

        Form(Renderer<?> wrapped) {
            super(wrapped);
        }

        @Override
        public void encodeEnd(FacesContext faces, UIComponent form) throws IOException {
            ResponseWriter writer = faces.getResponseWriter();
            writer.startElement("input", form);
            writer.writeAttribute("type", "hidden", null);
            writer.writeAttribute("name", "primefaces.nonce", null);
            writer.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
            writer.writeAttribute("autocomplete", "off", null);
            writer.endElement("input");
            super.encodeEnd(faces, form);
        }
    }
}
