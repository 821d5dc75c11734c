-- file: db/migrate/20260101000000_orders.rb
class Orders < ActiveRecord::Migration[7.1]
  def change
    create_table :orders
  end
end
-- file: db/migrate/20260102000000_lines.rb
class Lines < ActiveRecord::Migration[7.1] # -- expect: opaque-migration
end
