resource "google_alloydb_cluster" "shop" {
  cluster_id = "shop-prod"
  location   = "europe-west1"
}

resource "google_alloydb_instance" "readers" {
  cluster       = google_alloydb_cluster.shop.name
  instance_id   = "readers"
  instance_type = "READ_POOL"

  machine_config {
    cpu_count = 128
  }
}

resource "google_alloydb_instance" "primary" {
  cluster       = google_alloydb_cluster.shop.name
  instance_id   = "primary"
  instance_type = "PRIMARY"

  database_flags = {
    max_connections = "1000"
    work_mem        = "65536" # expect: no-overcommitted-work-memory
  }

  machine_config {
    cpu_count = 2
  }
}
