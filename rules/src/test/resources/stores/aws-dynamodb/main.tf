resource "aws_dynamodb_table" "carts" {
  name                        = "carts-prod"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "id"
  deletion_protection_enabled = true

  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/1"
  }

  replica {
    region_name = "eu-central-1"
  }
}

resource "aws_dynamodb_resource_policy" "carts" {
  resource_arn = aws_dynamodb_table.carts.arn

  policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = "*", Action = "dynamodb:GetItem", Resource = "*" }]
  })
}

resource "aws_backup_selection" "all" {
  name         = "all"
  plan_id      = "plan-1"
  iam_role_arn = "arn:aws:iam::111122223333:role/backup"
  resources    = [aws_dynamodb_table.carts.arn]
}
