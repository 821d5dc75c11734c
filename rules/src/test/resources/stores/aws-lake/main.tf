resource "aws_glue_data_catalog_encryption_settings" "this" {
  data_catalog_encryption_settings {
    connection_password_encryption {
      return_connection_password_encrypted = true
    }

    encryption_at_rest {
      catalog_encryption_mode = "SSE-KMS"
      sse_aws_kms_key_id      = "arn:aws:kms:eu-west-1:111122223333:key/1"
    }
  }
}

resource "aws_glue_connection" "shop" {
  name = "shop"

  connection_properties = {
    JDBC_CONNECTION_URL = "jdbc:postgresql://shop:5432/shop"
    JDBC_ENFORCE_SSL    = "true"
    USERNAME            = "etl"
    PASSWORD            = "etl-password"
  }
}

resource "aws_glue_resource_policy" "this" {
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        { "Effect": "Allow", "Principal": "*", "Action": "glue:Get*", "Resource": "*" }
      ]
    }
  EOT
}

resource "aws_athena_workgroup" "analysts" {
  name          = "analysts"
  force_destroy = true

  configuration {
    enforce_workgroup_configuration    = false
    publish_cloudwatch_metrics_enabled = false
    bytes_scanned_cutoff_per_query     = 1099511627776

    result_configuration {
      output_location = "s3://results/"

      encryption_configuration {
        encryption_option = "SSE_KMS"
        kms_key_arn       = "arn:aws:kms:eu-west-1:111122223333:key/1"
      }
    }
  }
}

resource "aws_lakeformation_data_lake_settings" "this" {
  admins = ["arn:aws:iam::111122223333:role/lake"]

  create_table_default_permissions {
    permissions = ["ALL"]
    principal   = "IAM_ALLOWED_PRINCIPALS"
  }
}

resource "aws_lakeformation_permissions" "wide" {
  permissions                   = ["ALL"]
  permissions_with_grant_option = ["SELECT"]
  principal                     = "111122223333:IAMPrincipals"

  database {
    name = "sales"
  }
}

resource "aws_lakeformation_permissions" "narrow" {
  permissions = ["SELECT"]
  principal   = "arn:aws:iam::111122223333:role/analyst"

  table {
    database_name = "sales"
    name          = "orders"
  }
}
