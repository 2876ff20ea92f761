package org.tandemportal.portal.demo;

import org.tandemportal.serverbuilds.domain.SpecificationData;

/** Specifications of the demo's servers. */
final class DemoSpecifications {

    private DemoSpecifications() {}

    /** A web server. */
    static SpecificationData web(String image, int vcpu, int memoryMb, String nginx, String php) {
        SpecificationData data = SpecificationData.empty();
        data.image = image;
        data.vcpu = vcpu;
        data.memoryMb = memoryMb;
        data.volumes.add(new SpecificationData.VolumeData("root", 20, "/"));
        data.volumes.add(new SpecificationData.VolumeData("www", 40, "/var/www"));
        data.network = "front";
        data.openPorts.add(new SpecificationData.OpenPortData(22, "tcp", "10.20.0.0/16"));
        data.openPorts.add(new SpecificationData.OpenPortData(443, "tcp", "any"));
        data.packages.put("nginx", nginx);
        data.packages.put("openssl", "3.0.17");
        data.packages.put("unattended-upgrades", "2.9.1");
        data.runtimes.put("php", php);
        data.settings.put("nginx/worker_connections", "4096");
        data.settings.put("php/memory_limit", "256M");
        data.instanceMinimum = 1;
        data.instanceMaximum = 1;
        data.backup = "Volume www daily at 02:30, kept for 30 days";
        data.monitoring = "HTTP check each minute; CPU above 80 % for 10 minutes";
        return data;
    }

    /** A server that turns films into streams. */
    static SpecificationData transcoder(String ffmpeg) {
        SpecificationData data = SpecificationData.empty();
        data.image = "Debian 12.11";
        data.vcpu = 16;
        data.memoryMb = 32_768;
        data.volumes.add(new SpecificationData.VolumeData("root", 20, "/"));
        data.volumes.add(new SpecificationData.VolumeData("scratch", 800, "/srv/scratch"));
        data.network = "media";
        data.openPorts.add(new SpecificationData.OpenPortData(22, "tcp", "10.20.0.0/16"));
        data.packages.put("ffmpeg", ffmpeg);
        data.packages.put("nfs-common", "2.6.2");
        data.settings.put("transcoder/parallel_jobs", "4");
        data.instanceMinimum = 2;
        data.instanceMaximum = 6;
        data.backup = "None: everything can be made again from the originals";
        data.monitoring = "Length of the queue; failed jobs per hour";
        return data;
    }

    /** A database server. */
    static SpecificationData database(String postgresql, int connections) {
        SpecificationData data = SpecificationData.empty();
        data.image = "Debian 12.11";
        data.vcpu = 8;
        data.memoryMb = 32_768;
        data.volumes.add(new SpecificationData.VolumeData("root", 20, "/"));
        data.volumes.add(new SpecificationData.VolumeData("data", 500, "/var/lib/postgresql"));
        data.network = "back";
        data.openPorts.add(new SpecificationData.OpenPortData(22, "tcp", "10.20.0.0/16"));
        data.openPorts.add(new SpecificationData.OpenPortData(5432, "tcp", "10.30.0.0/16"));
        data.packages.put("postgresql", postgresql);
        data.packages.put("pgbackrest", "2.55.1");
        data.settings.put("postgresql/max_connections", Integer.toString(connections));
        data.settings.put("postgresql/shared_buffers", "8GB");
        data.instanceMinimum = 2;
        data.instanceMaximum = 2;
        data.backup = "Full on Sundays, increments hourly, kept for 30 days; restored once a quarter";
        data.monitoring = "Replication lag above 10 s; connections above 80 %";
        return data;
    }
}
