package org.tandemportal.clients.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.tandemportal.clients.usecases.OwnSecondFactor;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.web.Attempt;

/** One's own second factor. */
@Named
@RequestScoped
public class SecondFactorPage {

    private static final String ADDRESS = "/account/second-factor";
    private static final int QUIET_ZONE = 4;

    @Inject
    private OwnSecondFactor ownSecondFactor;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Attempt attempt;

    private OwnSecondFactor.Shown shown;
    private List<String> recoveryCodes = List.of();
    private String code;
    private String password;

    private OwnSecondFactor.Shown shown() {
        if (shown == null) {
            shown = ownSecondFactor.show();
        }
        return shown;
    }

    /** Begins to set one up. */
    public void begin() {
        if (attempt.run(ownSecondFactor::begin)) {
            attempt.goTo(ADDRESS, AccountPages.MESSAGES, null);
        }
    }

    /** Switches it on by a first code, and shows the recovery codes this once. */
    public void confirm() {
        if (attempt.run(() -> recoveryCodes = ownSecondFactor.confirm(code))) {
            shown = null;
        }
    }

    /** Makes new recovery codes, and shows them this once. */
    public void renew() {
        if (attempt.run(() -> recoveryCodes = ownSecondFactor.renewRecoveryCodes(password))) {
            shown = null;
        }
    }

    /** Switches it off. */
    public void switchOff() {
        if (attempt.run(() -> ownSecondFactor.switchOff(password))) {
            attempt.goTo(ADDRESS, AccountPages.MESSAGES, "said.factorOff");
        }
    }

    /** Everybody of the organisation has to have one from now on. */
    public void require() {
        if (attempt.run(() -> ownSecondFactor.require(true))) {
            attempt.goTo(ADDRESS, AccountPages.MESSAGES, "said.factorRequired");
        }
    }

    /** Nobody of the organisation has to have one any more. */
    public void requireNoMore() {
        if (attempt.run(() -> ownSecondFactor.require(false))) {
            attempt.goTo(ADDRESS, AccountPages.MESSAGES, "said.factorNotRequired");
        }
    }

    /** Whether it is on. */
    public boolean isOn() {
        return shown().on();
    }

    /** Whether it is being set up. */
    public boolean isBegun() {
        return shown().secret() != null;
    }

    /** Whether nothing else can be done before one is set up. */
    public boolean isHeldBack() {
        return viewer.get().isHeldBack() && !isOn();
    }

    /** How many passkeys the viewer has. */
    public int getPasskeys() {
        return shown().passkeys();
    }

    /** How many recovery codes are left. */
    public int getRecoveryCodesLeft() {
        return shown().recoveryCodes();
    }

    /** Whether everybody of the organisation has to have one. */
    public boolean isRequired() {
        return shown().required();
    }

    /** Whether the viewer may say so. */
    public boolean isMaySayRequired() {
        return shown().maySayRequired();
    }

    /** The recovery codes that have just been made; empty if none were. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** The secret in groups of four, for typing it into the app. */
    public String getSecret() {
        return shown().secret() == null ? null : shown().secret().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The secret as a picture that apps read, as data of an image. */
    public String getPicture() {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg(address()).getBytes(StandardCharsets.UTF_8));
    }

    /** As apps expect it: the Key Uri Format. */
    private String address() {
        String account = URLEncoder.encode("Tandem:" + viewer.getEmail(), StandardCharsets.UTF_8);
        return "otpauth://totp/" + account + "?secret=" + shown().secret() + "&issuer=Tandem";
    }

    private static String svg(String text) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + modules.getWidth() + " "
                    + modules.getHeight() + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"
                    + modules.getWidth() + "v" + modules.getHeight() + "H0z\"/><path d=\"" + path + "\"/></svg>";
        } catch (WriterException e) {
            throw new IllegalStateException("The secret could not be drawn", e);
        }
    }

    /** Never shown again. */
    public String getCode() {
        return null;
    }

    /** The code as typed. */
    public void setCode(String code) {
        this.code = code;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    /** The password as typed. */
    public void setPassword(String password) {
        this.password = password;
    }
}
