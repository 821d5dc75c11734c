resource "google_sql_database_instance" "shop" {
  name                = "shop-prod"
  database_version    = "POSTGRES_15"
  encryption_key_name = google_kms_crypto_key.shop.id
  root_password       = "root-password"
  deletion_protection = true

  settings {
    tier              = "db-custom-2-7680"
    availability_type = "REGIONAL"
    disk_size         = 100
    disk_autoresize   = false

    ip_configuration {
      ipv4_enabled = true
      ssl_mode     = "ENCRYPTED_ONLY"

      authorized_networks {
        name  = "office"
        value = "192.0.2.0/24"
      }

      authorized_networks {
        name  = "all"
        value = "0.0.0.0/0"
      }
    }

    backup_configuration {
      enabled                        = true
      point_in_time_recovery_enabled = true

      backup_retention_settings {
        retained_backups = 14
      }
    }

    final_backup_config {
      enabled = true
    }

    database_flags {
      name  = "log_min_duration_statement"
      value = "1000"
    }

    insights_config {
      query_insights_enabled = true
    }
  }
}

resource "google_kms_crypto_key" "shop" {
  name     = "shop"
  key_ring = "ring"
}

resource "google_sql_user" "shop" {
  instance = google_sql_database_instance.shop.name
  name     = "shop"
  password = "app-password"
}

resource "google_sql_database_instance" "replica" {
  name                 = "shop-replica"
  database_version     = "POSTGRES_15"
  master_instance_name = google_sql_database_instance.shop.name

  settings {
    tier = "db-f1-micro"
  }
}

resource "google_sql_database_instance" "mysql" {
  database_version = "MYSQL_8_0"

  settings {
    tier = "db-n1-standard-1"

    backup_configuration {
      enabled                        = true
      point_in_time_recovery_enabled = false
      binary_log_enabled             = true
    }

    ip_configuration {
      require_ssl = true
    }
  }
}

resource "google_alloydb_cluster" "orders" {
  cluster_id       = "orders"
  location         = "europe-west1"
  database_version = "POSTGRES_16"
  deletion_policy  = "FORCE"

  deletion_protection = false

  initial_user {
    user     = "postgres"
    password = "first-password"
  }

  automated_backup_policy {
    enabled = true
  }

  encryption_config {
    kms_key_name = google_kms_crypto_key.shop.id
  }
}

resource "google_alloydb_instance" "orders" {
  cluster           = google_alloydb_cluster.orders.name
  instance_id       = "orders"
  instance_type     = "PRIMARY"
  availability_type = "ZONAL"

  machine_config {
    cpu_count    = 4
    machine_type = "c4a-highmem-4-lssd"
  }

  database_flags = {
    "log_connections" = "on"
  }

  client_connection_config {
    ssl_config {
      ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED"
    }
  }

  network_config {
    enable_public_ip = true

    authorized_external_networks {
      cidr_range = "0.0.0.0/0"
    }
  }

  query_insights_config {
    query_plans_per_minute = 5
  }
}

resource "google_alloydb_instance" "readers" {
  cluster       = google_alloydb_cluster.orders.name
  instance_id   = "readers"
  instance_type = "READ_POOL"

  machine_config {
    cpu_count = 2
  }
}

resource "google_spanner_database" "ledger" {
  instance                 = "main"
  name                     = "ledger"
  version_retention_period = "3d"
  enable_drop_protection   = true

  encryption_config {
    kms_key_name = google_kms_crypto_key.shop.id
  }
}

resource "google_spanner_backup_schedule" "ledger" {
  instance           = "main"
  database           = google_spanner_database.ledger.name
  name               = "daily"
  retention_duration = "2592000s"
}
