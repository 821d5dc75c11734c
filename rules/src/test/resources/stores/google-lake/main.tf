resource "google_bigquery_dataset" "sales" {
  dataset_id                 = "sales"
  delete_contents_on_destroy = true
  max_time_travel_hours      = "48"

  default_encryption_configuration {
    kms_key_name = "projects/p/locations/eu/keyRings/r/cryptoKeys/k"
  }

  access {
    role          = "OWNER"
    user_by_email = "owner@example.com"
  }

  access {
    role          = "READER"
    special_group = "allAuthenticatedUsers"
  }
}

resource "google_bigquery_dataset" "plain" {
  dataset_id = "plain"
}

resource "google_bigquery_dataset_iam_member" "plain" {
  dataset_id = google_bigquery_dataset.plain.dataset_id
  role       = "roles/bigquery.dataViewer"
  member     = "allUsers"
}

resource "google_bigquery_table" "orders" {
  dataset_id               = google_bigquery_dataset.sales.dataset_id
  table_id                 = "orders"
  deletion_protection      = false
  require_partition_filter = true

  encryption_configuration {
    kms_key_name = "projects/p/locations/eu/keyRings/r/cryptoKeys/k"
  }
}

resource "google_bigquery_table_iam_binding" "orders" {
  dataset_id = google_bigquery_dataset.sales.dataset_id
  table_id   = google_bigquery_table.orders.table_id
  role       = "roles/bigquery.dataViewer"
  members    = ["group:analysts@example.com"]
}

resource "google_storage_bucket" "lake" {
  name                        = "shop-lake"
  location                    = "EU"
  force_destroy               = true
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"

  versioning {
    enabled = true
  }

  encryption {
    default_kms_key_name = "projects/p/locations/eu/keyRings/r/cryptoKeys/k"
  }

  soft_delete_policy {
    retention_duration_seconds = 0
  }

  retention_policy {
    retention_period = 604800
    is_locked        = true
  }

  logging {
    log_bucket = "logs"
  }

  lifecycle_rule {
    action {
      type = "Delete"
    }

    condition {
      age = 365
    }
  }
}

resource "google_storage_bucket" "open" {
  name     = "open"
  location = "EU"
}

resource "google_storage_bucket_iam_binding" "open" {
  bucket  = google_storage_bucket.open.name
  role    = "roles/storage.objectViewer"
  members = ["group:a@example.com", "allUsers"]
}

resource "google_storage_bucket" "lists" {
  name     = "lists"
  location = "EU"
}

resource "google_storage_bucket_acl" "lists" {
  bucket      = google_storage_bucket.lists.name
  role_entity = ["OWNER:user-a@example.com", "READER:allUsers"]
}
