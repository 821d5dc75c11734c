resource "aws_backup_vault" "locked" {
  name        = "locked"
  kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/1"
}

resource "aws_backup_vault_lock_configuration" "locked" {
  backup_vault_name   = aws_backup_vault.locked.name
  min_retention_days  = 7
  changeable_for_days = 3
}

resource "aws_backup_vault" "open" {
  name          = "open"
  force_destroy = true
}

resource "aws_backup_vault_policy" "open" {
  backup_vault_name = aws_backup_vault.open.name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "backup:*"
      Resource  = "*"
    }]
  })
}

resource "aws_backup_plan" "daily" {
  name = "daily"

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.locked.name
    schedule          = "cron(0 3 * * ? *)"

    lifecycle {
      delete_after = 14
    }
  }

  rule {
    rule_name                = "monthly"
    target_vault_name        = aws_backup_vault.locked.name
    schedule                 = "cron(0 3 1 * ? *)"
    enable_continuous_backup = true

    lifecycle {
      delete_after = 365
    }

    copy_action {
      destination_vault_arn = "arn:aws:backup:eu-central-1:111122223333:backup-vault:copies"
    }
  }
}

resource "aws_backup_selection" "tagged" {
  name         = "tagged"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = "arn:aws:iam::111122223333:role/backup"

  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "daily"
  }
}

resource "aws_backup_restore_testing_plan" "weekly" {
  name                = "weekly"
  schedule_expression = "cron(0 12 ? * SUN *)"

  recovery_point_selection {
    algorithm            = "LATEST_WITHIN_WINDOW"
    include_vaults       = ["*"]
    recovery_point_types = ["SNAPSHOT"]
  }
}

resource "aws_dynamodb_table" "tagged" {
  name         = "tagged"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  tags         = { backup = "daily" }
}

resource "aws_dynamodb_table" "left_out" {
  name     = "left-out"
  hash_key = "id"
  tags     = { team = "shop" }
}

resource "aws_db_instance" "unknown_tags" {
  identifier     = "orders"
  engine         = "postgres"
  instance_class = "db.m7g.large"
  tags           = var.tags
}

variable "tags" {
  type = map(string)
}
